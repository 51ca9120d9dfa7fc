package anlan.dynamodb;

/**
 * What a certain move of a case sets and demands beside what every move does.
 *
 * @param condition over the names and values given in {@code compared}, as in {@link Write#update};
 *     empty for none
 */
record Guard(Row sets, String condition, Row compared) {

    static final Guard NONE = new Guard(new Row(), "", new Row());

    /** That condition and this one. */
    String and(String other) {
        return condition.isEmpty() ? other : other + " AND " + condition;
    }
}
