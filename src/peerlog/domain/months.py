"""Calendar months: the same day of a later one, and the last day of one."""

from calendar import monthrange
from datetime import date


def months_after(today: date, months: int) -> date:
    """Give the same day so many months later, or the last day of a shorter month."""
    year, month = divmod(today.year * 12 + today.month - 1 + months, 12)
    return date(year, month + 1, min(today.day, monthrange(year, month + 1)[1]))


def month_end(today: date) -> date:
    """Give the last day of the month of *today*."""
    return today.replace(day=monthrange(today.year, today.month)[1])
