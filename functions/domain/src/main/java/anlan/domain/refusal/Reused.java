package anlan.domain.refusal;

/** An idempotency key (幂等键) came back with another meaning than it had first. */
public final class Reused extends Refusal {

    public Reused() {
        super("idempotency_key_reused", "这个提交编号已用于另一份内容,请换一个新的编号。");
    }
}
