-- What a batch brought when it was appended, no row when it is not in.
select pages, articles + known from batch_ledger where batch = $batch;
