"""Starting processes: what an interrupt does meanwhile."""

import signal
import threading

import pytest

from govreport import workers


@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="an interrupt of Windows reaches no thread")
def test_an_interrupt_that_another_thread_takes_waits_until_a_process_has_started():
    now, steps = threading.Event(), []

    def interrupt():
        now.wait()
        signal.pthread_kill(threading.get_ident(), signal.SIGINT)  # one for the process may reach a sleeping thread, after all this

    def start():
        with workers._not_interrupted():
            now.set()
            other.join()
            steps.append("started")
        steps.append("went on")

    other = threading.Thread(target=interrupt)  # begun before interrupts are kept away, as that of a progress bar is
    other.start()
    with pytest.raises(KeyboardInterrupt):
        start()
    assert steps == ["started"]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
