package mnl.ui.shell;

import mnl.ui.session.RunSession;

/** Brings above the views what kept a run or the engine from going on, and what a stored run lacks. */
final class FailureNotices {

    FailureNotices(RunSession session, EngineStatus engine, MissingData missing, NoticeBar notices) {
        session.failureProperty().addListener((o, was, now) -> {
            if (now.isEmpty()) {
                notices.clear();
            } else {
                notices.failure(now);
            }
        });
        session.lackingProperty().addListener((o, was, now) -> {
            if (now.isEmpty()) {
                notices.clear();
            } else {
                missing.offer(session, now, notices);
            }
        });
        engine.failureProperty().addListener((o, was, now) -> {
            if (!now.isEmpty()) {
                notices.failure(now);
            }
        });
    }
}
