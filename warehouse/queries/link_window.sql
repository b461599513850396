-- The next article versions to link, in the order in which they were appended, as a temporary table.
create or replace temp table linking as
select
    article.rowid as place, article.article_id, article.version, article.language, article.text,
    coalesce(article.published_at, article.fetched_at) as told_at
from article
anti join story_link using (article_id, version)
order by place
limit $size;
