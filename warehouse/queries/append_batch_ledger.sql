-- The batch's row in the ledger: what it brought. `pages` counts origins, `known` those whose version the warehouse had.
insert into batch_ledger by name
select
    $batch as batch,
    $sha256 as sha256,
    $run_id as run_id,
    (select count(distinct coalesce(article.origin, failure.url)) from stage where kind in ('article', 'failure')) as pages,
    (select count(*) from stage_version) as articles,
    (select coalesce(sum(len(entities)), 0) from stage join stage_version using (line)) as entities,
    (select count(*) from stage_mention where holds) as mentions,
    (select count(*) from stage_quote where holds) as quotes,
    (select coalesce(sum(len(dropped)), 0) from stage join stage_version using (line)) as dropped,
    (select count(*) from stage_failure) as failures,
    (select count(*) from stage where kind = 'article') - (select count(*) from stage_version) as known,
    now() as loaded_at;
