-- Quotes that do not stand in their article at their offsets.
-- severity: error
-- why: an offset that lies makes every citation of the quote wrong
select q.quote_id, q.start_char, q.end_char, q.text
from quote_versions q
join article_versions a using (article_id, version)
where array_to_string(
    list_transform(q.spans, lambda span: substr(a.text, span.start_char + 1, span.end_char - span.start_char)), ' '
) is distinct from q.text
order by q.article_id, q.start_char;
