-- The requests of the batch.
insert into request by name
select "fetch".*, run_id
from stage
where kind = 'fetch'
order by line;
