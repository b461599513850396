-- The batch's row in the ledger: what it brought. `pages` counts origins, `known` those whose version the warehouse had.
insert into batch_ledger by name
select
    $batch as batch, $sha256 as sha256, $run_id as run_id, $pages as pages, $articles as articles, $entities as entities,
    $mentions as mentions, $quotes as quotes, $dropped as dropped, $failures as failures, $known as known, now() as loaded_at;
