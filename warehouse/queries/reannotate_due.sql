-- The articles to annotate again, in order, as one list: those whose newest version has another annotator than the one that its language
-- has now ($annotators, none for a language without a model), or all; of some outlets, one language, published since a time.
select coalesce(list(article_id order by article_id), [])
from article
anti join superseded using (article_id, version)
left join (
    select unnest(from_json($annotators, '[{"language": "varchar", "current_annotator": "varchar"}]'), max_depth := 2)
) as now using (language)
where ($everything or annotator != current_annotator)
and (json_array_length($outlets) = 0 or outlet in (select unnest($outlets::json::varchar[])))
and ($language::varchar is null or language = $language)
and ($since::timestamptz is null or published_at >= $since);
