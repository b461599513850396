-- The failures of the staged batch, by reason.
select reason, count(*) from stage_failure group by reason order by reason;
