-- What was stripped on some pages, by reason: lines, an example.
select dropped.reason, count(*) as lines, arg_min(dropped.text, abs(length(dropped.text) - 60)) as example
from dropped
join articles using (article_id)
where list_contains($pages::json::varchar[], articles.page_sha256)
group by all
order by lines desc, reason;
