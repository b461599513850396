-- Quotes that a run brought, at most $most, from every outlet in turn, direct ones with a known speaker first: outlet, speaker, cue, words.
select outlet, coalesce(speaker, speaker_text) as speaker, cue, text
from quotes
where run_id = $run_id and place = 'body'
qualify row_number() over (partition by outlet order by kind = 'direct' desc, speaker is null, length(text) desc, quote_id) <= $most
order by
    row_number() over (partition by outlet order by kind = 'direct' desc, speaker is null, length(text) desc, quote_id),
    outlet
limit $most;
