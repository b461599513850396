-- The highest article_id.
select coalesce(max(article_id), 0) from article;
