"""One module a command: add(commands) declares it, run(arguments) does it and returns the exit status."""
