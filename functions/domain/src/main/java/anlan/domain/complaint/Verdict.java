package anlan.domain.complaint;

/** The reporter's opinion of a reply (评价). */
public record Verdict(Solved solved, Satisfied satisfied) {

    /** Whether it is solved: 解决, 部分解决, 未解决. */
    public enum Solved {
        YES,
        PARTLY,
        NO
    }

    /** Whether they are satisfied: 满意, 基本满意, 不满意. */
    public enum Satisfied {
        YES,
        MOSTLY,
        NO
    }
}
