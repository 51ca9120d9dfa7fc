package anlan.domain.refusal;

/** Nobody is signed in, or the proof of it is not good; every cause answers alike. */
public final class Unauthenticated extends Refusal {

    public Unauthenticated() {
        super("unauthenticated", "请先登录,或重新登录后再试。");
    }
}
