-- Outlets that brought less than a third of what they used to on the last whole day.
-- severity: warning
-- why: a site that changed its pages or its feed keeps answering, and brings nothing
select outlet, day, seen, round(expected, 1) as expected
from source_health
where expected >= 5 and seen * 3 < expected
and day = (select max(day) from source_health) - 1
order by expected desc;
