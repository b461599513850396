-- Every quote of a new version, with the proof: `holds` says whether its text is that at its spans, joined by one space, and whether
-- its speaker is printed where it says.
create or replace temp table stage_quote as
select
    line, article_id, version, outlet, published_at, origin, run_id, ordinal, quote,
    coalesce(
        len(quote.spans) > 0
        and list_bool_and(list_transform(quote.spans, lambda span: span[1] >= 0 and span[2] > span[1] and span[2] <= characters))
        and array_to_string(list_transform(quote.spans, lambda span: substr(article_text, span[1] + 1, span[2] - span[1])), ' ') = quote.text
        and (
            quote.speaker_start is null
            or (
                quote.speaker_start >= 0
                and quote.speaker_end > quote.speaker_start
                and substr(article_text, quote.speaker_start + 1, quote.speaker_end - quote.speaker_start) = quote.speaker_text
            )
        ),
        false
    ) as holds
from (
    select
        line, article_id, version, article.outlet, article.published_at, article.origin, run_id, article.text as article_text,
        length(article.text) as characters, unnest(quotes) as quote, generate_subscripts(quotes, 1) as ordinal
    from stage
    join stage_version using (line)
);
