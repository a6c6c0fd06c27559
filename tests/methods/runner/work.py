"""Functions that workers in other processes can import."""


def double(number):
    return 2 * number


def fail_at_three(number):
    if number == 3:
        raise ValueError("three")
    return number
