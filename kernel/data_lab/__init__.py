"""What runs inside the sandbox, called by the engine one line of Python at a time."""
