-- What linking finds stands in the rows of quotes and mentions too: a view that joins them with entity_link at every question takes ten
-- times longer. `named` is what the article itself calls the thing, for as long as nothing is linked; `entity_id` is that of entity_link.

alter table quote add column named varchar;
alter table quote add column entity_id bigint;
alter table mention add column named varchar;
alter table mention add column entity_id bigint;

-- How often the article mentions the thing.
alter table entity_link add column mentions integer;
