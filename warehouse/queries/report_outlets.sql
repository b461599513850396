-- What a run brought, by outlet: articles, quotes, quotes whose speaker has a name, lines stripped.
select
    coalesce(article.outlet, '(not known)') as outlet,
    count(*) as articles,
    coalesce(sum(found.quotes), 0)::bigint as quotes,
    coalesce(sum(found.named), 0)::bigint as named,
    coalesce(sum(stripped.lines), 0)::bigint as lines
from article
left join (
    select article_id, version, count(*) as quotes, count(entity_no) as named
    from quote where run_id = $run_id group by all
) as found using (article_id, version)
left join (
    select article_id, version, count(*) as lines from dropped_line
    semi join (select article_id, version from article where run_id = $run_id) using (article_id, version)
    group by all
) as stripped using (article_id, version)
where article.run_id = $run_id
group by 1
order by articles desc, outlet;
