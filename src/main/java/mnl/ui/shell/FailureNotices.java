package mnl.ui.shell;

import mnl.ui.session.RunSession;

/** Brings above the views what kept a run or the engine from going on. */
final class FailureNotices {

    FailureNotices(RunSession session, EngineStatus engine, NoticeBar notices) {
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
                notices.notice(now);
            }
        });
        engine.failureProperty().addListener((o, was, now) -> {
            if (!now.isEmpty()) {
                notices.failure(now);
            }
        });
    }
}
