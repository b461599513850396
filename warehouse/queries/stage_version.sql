-- The versions in the batch that the warehouse has not, with the id and the number each gets: the gate that everything else passes.
-- A text passes once for each url, whoever annotated it; an article that was annotated again passes while the version that it replaces is
-- the newest one, and keeps the time at which that was captured.
-- A text is no new one when all it lacks of the newest version are lines that have since been seen on other pages of the outlet: then the
-- memory of the site has changed, not what the outlet printed.
-- A url that is known keeps its article_id; new ones are numbered in the order of the batch.
create or replace temp table stage_version as
with
staged as (
    select
        line, article.url as url, sha256(article.text) as text_sha256, replaces, article.text as "text",
        [gone.text for gone in dropped if gone.reason = 'seen-elsewhere'] as remembered
    from stage
    where kind = 'article'
),
once as (
    select * from staged
    qualify row_number() over (partition by url, replaces, if(replaces is null, text_sha256, null) order by line) = 1
),
known as (
    select url, text_sha256, article_id, version, captured_at
    from article
    where url in (select url from once)
),
known_url as (
    select url, any_value(article_id) as article_id, max(version) as version, arg_max(captured_at, version) as captured_at
    from known
    group by url
),
only_remembered as (
    select once.line
    from once
    join known_url on known_url.url = once.url and len(once.remembered) > 0
    join article on article.article_id = known_url.article_id and article.version = known_url.version
    where list_has_all(string_split(article.text, chr(10) || chr(10)), string_split(once.text, chr(10) || chr(10)))
    and list_has_all(
        string_split(once.text, chr(10) || chr(10)) || once.remembered, string_split(article.text, chr(10) || chr(10))
    )
),
fresh as (
    select
        line, url, text_sha256, replaces,
        row_number() over (partition by url order by line) as nth,
        min(line) over (partition by url) as first_line
    from once
    where case
        when replaces is null then
            not exists (select 1 from known where known.url = once.url and known.text_sha256 = once.text_sha256)
            and line not in (select line from only_remembered)
        else exists (select 1 from known_url where known_url.url = once.url and known_url.version = once.replaces)
    end
),
new_url as (
    select first_line, row_number() over (order by first_line) + (select coalesce(max(article_id), 0) from article) as article_id
    from (select distinct first_line from fresh where url not in (select url from known_url))
)
select
    fresh.line,
    fresh.text_sha256,
    coalesce(known_url.article_id, new_url.article_id) as article_id,
    (coalesce(known_url.version, 0) + fresh.nth)::integer as version,
    if(replaces is null, null, known_url.captured_at) as captured_at
from fresh
left join known_url using (url)
left join new_url using (first_line);
