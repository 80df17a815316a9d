"""The speaker queue."""

from hypothesis import given
from hypothesis import strategies as st

from peerlog.domain.stack import Speaker, Stack, not_yet_heard

AMINA, JOAO, KOFI, RUTH = (Speaker(key=name, name=name) for name in ("Amina", "João", "Kofi", "Ruth"))
ROOM = (AMINA, JOAO, KOFI, RUTH)


def queue(*people: Speaker, **fields: object) -> Stack:
    """Make a stack in which these people asked to speak, in this order."""
    stack = Stack(**fields)  # type: ignore[arg-type]
    for person in people:
        stack = stack.add(person)
    return stack


def test_people_speak_in_the_order_they_asked() -> None:
    """First come, first served; asking twice changes nothing."""
    stack = queue(AMINA, JOAO, AMINA).call_next()
    assert (stack.speaking, stack.waiting) == (AMINA, (JOAO,))


def test_calling_on_an_empty_queue_ends_the_turn() -> None:
    """Nobody speaks then, and the last speaker was heard."""
    stack = queue(AMINA).call_next().call_next()
    assert (stack.speaking, stack.heard) == (None, {AMINA})


def test_somebody_who_changes_their_mind_leaves_the_queue() -> None:
    """Being taken out is not being heard."""
    stack = queue(AMINA, JOAO).remove(AMINA)
    assert (stack.waiting, stack.heard) == ((JOAO,), frozenset())


def test_first_timers_come_before_those_heard_when_agreed() -> None:
    """Among themselves both keep their order."""
    stack = queue(AMINA, JOAO, RUTH, KOFI, first_timers_first=True, heard=frozenset({AMINA, JOAO}))
    assert stack.waiting == (RUTH, KOFI, AMINA, JOAO)


def test_whoever_speaks_now_is_no_first_timer() -> None:
    """Asking again during one's own turn goes behind the others."""
    stack = queue(AMINA, first_timers_first=True).call_next().add(AMINA).add(JOAO)
    assert stack.waiting == (JOAO, AMINA)


def test_agreeing_on_first_timers_sorts_those_who_wait_and_is_no_reorder() -> None:
    """The rule moved them, not the facilitator; taking it back moves nobody."""
    stack = queue(AMINA, JOAO, heard=frozenset({AMINA})).prefer_first_timers(preferred=True)
    assert (stack.waiting, stack.reorders) == ((JOAO, AMINA), 0)
    assert stack.prefer_first_timers(preferred=False).waiting == (JOAO, AMINA)


def test_moving_by_hand_is_counted_when_it_changes_something() -> None:
    """The debrief tells how often the queue was changed."""
    stack = queue(AMINA, JOAO, KOFI).move(KOFI, -9)
    assert (stack.waiting, stack.reorders) == ((KOFI, AMINA, JOAO), 1)
    assert stack.move(KOFI, -1).reorders == 1
    assert stack.move(RUTH, 1) == stack


def test_there_is_one_direct_response_in_a_turn() -> None:
    """A second one waits for its place in the queue; the next turn has one of its own."""
    stack = queue(AMINA, KOFI).call_next().respond(JOAO)
    assert (stack.responding, stack.speaking) == (JOAO, AMINA)
    after = stack.end_response()
    assert (after.responding, after.heard) == (None, {JOAO})
    assert after.respond(RUTH).responding is None
    assert after.call_next().respond(RUTH).responding == RUTH


def test_nobody_responds_to_silence_or_to_themselves() -> None:
    """The token needs a speaker, and somebody else."""
    assert queue(AMINA).respond(JOAO).responding is None
    assert queue(AMINA).call_next().respond(AMINA).responding is None


def test_everybody_may_pass() -> None:
    """Passing is not being heard, and nobody is asked again in the same step."""
    stack = queue(AMINA, JOAO).call_next().let_pass(AMINA).let_pass(JOAO)
    assert (stack.speaking, stack.waiting, stack.heard) == (None, (), frozenset())
    assert not_yet_heard(stack, ROOM) == (KOFI, RUTH)
    assert not_yet_heard(stack.end_step(), ROOM) == ROOM


def test_whoever_asks_after_passing_waits_again() -> None:
    """A pass can be taken back."""
    stack = queue(AMINA).let_pass(AMINA).add(AMINA)
    assert (stack.waiting, stack.passed) == ((AMINA,), frozenset())


def test_the_queue_is_empty_after_a_step_and_the_heard_stay_heard() -> None:
    """Who was speaking or responding when the step ended was heard."""
    stack = queue(AMINA, JOAO, KOFI).move(KOFI, -1).call_next().respond(RUTH).end_step()
    assert (stack.waiting, stack.speaking, stack.responding) == ((), None, None)
    assert (stack.heard, stack.reorders) == ({AMINA, RUTH}, 1)


def test_not_yet_heard_leaves_out_whoever_has_the_word() -> None:
    """Also those who spoke without waiting."""
    stack = queue(AMINA).call_next().respond(JOAO).hear(KOFI)
    assert not_yet_heard(stack, ROOM) == (RUTH,)


def test_people_are_told_apart_by_key_and_not_by_name() -> None:
    """Two guests may have one name; one member may be renamed."""
    one, other = Speaker(key=1, name="Kofi"), Speaker(key=2, name="Kofi")
    assert queue(one, other).waiting == (one, other)
    assert queue(one, Speaker(key=1, name="Kofi Mensah")).waiting == (one,)


MOVES = ("add", "remove", "call_next", "end_turn", "let_pass", "respond", "end_response", "hear", "end_step")


@given(moves=st.lists(st.tuples(st.sampled_from(MOVES), st.sampled_from(ROOM)), max_size=40))
def test_nobody_waits_twice_and_the_heard_stay_heard(moves: list[tuple[str, Speaker]]) -> None:
    """Whatever keys are pressed, the queue holds each person once and nobody becomes unheard."""
    stack = Stack()
    for name, person in moves:
        before = stack.heard
        method = getattr(stack, name)
        stack = method() if name in ("call_next", "end_turn", "end_response", "end_step") else method(person)
        assert len(set(stack.waiting)) == len(stack.waiting)
        assert before <= stack.heard
        assert stack.responding is None or stack.speaking is not None
