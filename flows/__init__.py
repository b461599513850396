"""The shell: Prefect, clock, environment, network and processes around a pure pipeline."""
