-- The entities themselves.
select
    entity_id, kind, name, label, [printed.name for printed in names], [printed.votes for printed in names],
    [typed.label for typed in labels], [typed.votes for typed in labels]
from entity
semi join linking_entity using (entity_id)
order by entity_id;
