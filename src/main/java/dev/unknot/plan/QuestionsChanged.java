package dev.unknot.plan;

/** The questions about danger have changed since this plan was made, and must be answered before it goes on. */
public final class QuestionsChanged extends RuntimeException {

    QuestionsChanged() {
        super("The plan answers an older version of the questions", null, false, false);
    }
}
