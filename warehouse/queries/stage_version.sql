-- The versions in the batch that the warehouse has not, with the id and the number each gets: the gate that everything else passes.
-- A url that is known keeps its article_id; new ones are numbered in the order of the batch.
create or replace temp table stage_version as
with
staged as (
    select line, article.url as url, sha256(article.text) as text_sha256
    from stage
    where kind = 'article'
),
once as (
    select * from staged
    qualify row_number() over (partition by url, text_sha256 order by line) = 1
),
known as (
    select url, text_sha256, article_id, version
    from article
    where url in (select url from once)
),
known_url as (
    select url, any_value(article_id) as article_id, max(version) as version
    from known
    group by url
),
fresh as (
    select
        line, url, text_sha256,
        row_number() over (partition by url order by line) as nth,
        min(line) over (partition by url) as first_line
    from once
    where not exists (select 1 from known where known.url = once.url and known.text_sha256 = once.text_sha256)
),
new_url as (
    select first_line, row_number() over (order by first_line) + (select coalesce(max(article_id), 0) from article) as article_id
    from (select distinct first_line from fresh where url not in (select url from known_url))
)
select
    fresh.line,
    fresh.text_sha256,
    coalesce(known_url.article_id, new_url.article_id) as article_id,
    (coalesce(known_url.version, 0) + fresh.nth)::integer as version
from fresh
left join known_url using (url)
left join new_url using (first_line);
