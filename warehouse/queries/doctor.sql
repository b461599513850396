-- How much is published: articles, quotes.
select (select count(*) from articles), (select count(*) from quotes);
