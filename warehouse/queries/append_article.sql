-- The new versions, in the order of the batch. Words are what stands between white space.
insert into article by name
select
    article_id, version, article.url, article.origin, article.outlet, article.title, article.deck, article.byline, article.published_at,
    article.published_precision, article.published_source, article.modified_at, article.language, article.text, article.body_start,
    len(list_filter(string_split(replace(article.text, chr(10), ' '), ' '), lambda word: word != ''))::integer as words,
    article.wire, article.paywall, article.extractor, article.agreement, annotator, text_sha256, article.page_sha256, article.fetched_at,
    coalesce(captured_at, article.fetched_at, run_started_at) as captured_at, run_id,
    coalesce(flags, []) as flags
from stage
join stage_version using (line)
order by line;
