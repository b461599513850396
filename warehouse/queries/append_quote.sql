-- The quotes that hold. The ordinal is the place in the article's list, also of those that were refused.
insert into quote by name
select
    article_id, version, ordinal::integer as ordinal, outlet, published_at, quote.kind, quote.place, quote.text,
    quote.spans[1][1] as start_char, quote.spans[-1][2] as end_char,
    list_transform(quote.spans, lambda span: {start_char: span[1], end_char: span[2]}) as spans,
    quote.cue, quote.stance, quote.entity_no, quote.speaker_text, quote.speaker_start, quote.speaker_end, quote.via, quote.confidence, run_id,
    thing.entity.name as named
from stage_quote
left join (select line, unnest(entities) as entity from stage) as thing
    on thing.line = stage_quote.line and thing.entity.entity_no = quote.entity_no
where holds
order by stage_quote.line, ordinal;
