"""What the person who runs the command reads: announced steps and one kind of error."""

import sys
import time


class BoundaryError(Exception):
    """Something is not as it must be: where, what was expected, what was found."""

    def __init__(self, where, expected, found):
        super().__init__(f"{where}: expected {expected}; found {found}")


class Step:
    """Announces a step with the time it usually takes, then says how long it took.

    `expected` is in seconds on a machine with two ordinary cores.
    """

    def __init__(self, what, expected):
        self.what, self.expected = what, expected

    def __enter__(self):
        print(f"boundaries: {self.what} (about {self.expected} s)", file=sys.stderr, flush=True)
        self.start = time.monotonic()
        return self

    def __exit__(self, kind, error, trace):
        if kind is None:
            print(f"boundaries:   done in {time.monotonic() - self.start:.0f} s", file=sys.stderr, flush=True)
