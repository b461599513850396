-- What a batch brought, no row when it is not in.
select pages, articles, quotes, mentions, dropped, failures, known
from batch_ledger
where batch = $batch;
