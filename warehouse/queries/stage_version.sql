-- The versions in the batch that the warehouse has not, with the id and the number each gets: the gate that everything else passes.
-- A text passes once for each url, whoever annotated it; an article that was annotated again passes while the version that it replaces is
-- the newest one, and keeps the time at which that was captured.
-- A text is no new one when all it lacks of the newest version are lines that have since been seen on other pages of the outlet: then the
-- memory of the site has changed, not what the outlet printed.
-- A url that is known keeps its article_id; new ones are numbered in the order of the batch. The name of a file is no address: a text under
-- a known name that shares no paragraph with what was there is another article, and takes nobody's place.
create or replace temp table stage_version as
with
staged as (
    select
        line, article.url as url, sha256(article.text) as text_sha256, replaces, starts_with(article.url, 'file:') as is_file,
        string_split(article.text, chr(10) || chr(10)) as paragraphs,
        [gone.text for gone in dropped if gone.reason = 'seen-elsewhere'] as remembered
    from stage
    where kind = 'article'
),
once as (
    select * from staged
    qualify row_number() over (partition by url, replaces, if(replaces is null, text_sha256, null) order by line) = 1
),
known as (
    select url, text_sha256 from article where url in (select url from once)
),
newest as (
    select url, article_id, version, captured_at, string_split("text", chr(10) || chr(10)) as paragraphs
    from article
    where url in (select url from once)
    qualify row_number() over (partition by article_id order by version desc) = 1
),
related as (
    select
        once.line, newest.article_id, newest.version, newest.captured_at,
        len(remembered) > 0
        and list_has_all(newest.paragraphs, once.paragraphs)
        and list_has_all(once.paragraphs || remembered, newest.paragraphs) as only_remembered
    from once
    join newest using (url)
    where not is_file or list_has_any(once.paragraphs, newest.paragraphs)
    qualify row_number() over (
        partition by once.line order by len(list_intersect(once.paragraphs, newest.paragraphs)) desc, newest.article_id
    ) = 1
),
fresh as (
    select
        line, url, text_sha256, replaces, article_id, version, captured_at,
        case when article_id is not null then article_id::varchar when is_file then 'line ' || line else 'url ' || url end as thing
    from once
    left join related using (line)
    where case
        when replaces is null then
            not exists (select 1 from known where known.url = once.url and known.text_sha256 = once.text_sha256)
            and not coalesce(only_remembered, false)
        else version = replaces
    end
),
placed as (
    select
        *,
        row_number() over (partition by thing order by line) as nth,
        min(line) over (partition by thing) as first_line
    from fresh
),
new_article as (
    select first_line, row_number() over (order by first_line) + (select coalesce(max(article_id), 0) from article) as article_id
    from (select distinct first_line from placed where article_id is null)
)
select
    placed.line,
    placed.text_sha256,
    coalesce(placed.article_id, new_article.article_id) as article_id,
    (coalesce(placed.version, 0) + placed.nth)::integer as version,
    if(placed.replaces is null, null, placed.captured_at) as captured_at
from placed
left join new_article using (first_line);
