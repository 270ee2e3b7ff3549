"""The entry point, which comes before all other imports."""

from cli.light_imports import put_off


def main() -> int:
    """Run the command line; return the exit code."""
    put_off()
    from cli.command_line import run

    return run()
