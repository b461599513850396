-- The quotes that hold. The ordinal is the place in the article's list, also of those that were refused.
insert into quote by name
select
    article_id, version, ordinal::integer as ordinal, outlet, published_at, quote.kind, quote.place, quote.text,
    quote.spans[1][1] as start_char, quote.spans[-1][2] as end_char,
    list_transform(quote.spans, lambda span: {start_char: span[1], end_char: span[2]}) as spans,
    quote.cue, quote.stance, quote.entity_no, quote.speaker_text, quote.speaker_start, quote.speaker_end, quote.via, quote.confidence, run_id
from stage_quote
where holds
order by line, ordinal;
