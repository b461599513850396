-- What the tables hold and what the ledger says they should: two rows that are equal in a whole warehouse.
select 'ledger' as says, coalesce(sum(articles), 0)::bigint, coalesce(sum(entities), 0)::bigint, coalesce(sum(mentions), 0)::bigint,
    coalesce(sum(quotes), 0)::bigint, coalesce(sum(dropped), 0)::bigint
from batch_ledger
union all
select 'tables', (select count(*) from article), (select count(*) from article_entity), (select count(*) from mention),
    (select count(*) from quote), (select count(*) from dropped_line)
order by says;
