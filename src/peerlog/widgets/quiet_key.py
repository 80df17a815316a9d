"""Keys that move about or take back typing: they work, but the bottom line does not name them."""

from textual.binding import Binding


def quiet_key(keys: str, action: str, id: str, name: str, tooltip: str) -> Binding:  # noqa: A002
    """Give such a key; name and tooltip are marked for translation, the id is for people's own key maps."""
    return Binding(keys, action, name, id=id, show=False, tooltip=tooltip)
