package dev.unknot.plan;

/** Questions or rules about danger have changed since this plan was made, and it must be asked again before it goes on. */
public final class QuestionsChanged extends RuntimeException {

    public QuestionsChanged() {
        super("The plan answers an older version of the questions", null, false, false);
    }
}
