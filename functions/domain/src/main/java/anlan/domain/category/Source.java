package anlan.domain.category;

/** Which of the four kinds of inspection (四查) found it: 领导督查, 平安办抽查, 部门专查, 镇街自查. */
public enum Source {
    LEADER,
    OFFICE,
    DEPARTMENT,
    TOWN_SELF
}
