-- The longest quotes that a run brought, at most $most, direct ones before others: speaker, cue, words, outlet.
select coalesce(speaker, speaker_text) as speaker, cue, text, outlet
from quotes
where run_id = $run_id and place = 'body'
order by kind = 'direct' desc, speaker is null, length(text) desc, quote_id
limit $most;
