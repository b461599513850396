-- What failed in the batch, each once: what the worker says, and the rows that lie.
create or replace temp table stage_failure as
select url, stage, reason, detail, min(line) as line, any_value(run_id) as run_id
from (
    select line, failure.url, failure.stage, failure.reason, failure.detail, run_id
    from stage
    where kind = 'failure'
    union all
    select
        line, origin, 'append', 'offset-lies',
        format('mention {} at {} to {}: {}', ordinal, mention.start_char, mention.end_char, mention.text[:80]),
        (select any_value(run_id) from stage)
    from stage_mention
    where not holds
    union all
    select line, origin, 'append', 'offset-lies', format('quote {} at {}: {}', ordinal, quote.spans::varchar, quote.text[:80]), run_id
    from stage_quote
    where not holds
)
group by url, stage, reason, detail;
