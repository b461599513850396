-- One failure that no batch holds, as queries/append_failure.sql reads it.
create or replace temp table stage_failure as
select
    $url::varchar as url, $stage::varchar as stage, $reason::varchar as reason, $detail::varchar as detail, 1::bigint as line,
    $run_id::varchar as run_id;
