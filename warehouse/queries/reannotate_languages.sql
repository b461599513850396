-- The languages that articles are in, each with how many.
select language, count(*)
from article
anti join superseded using (article_id, version)
where language is not null
group by language
order by language;
