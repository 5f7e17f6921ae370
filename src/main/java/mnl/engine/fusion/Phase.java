package mnl.engine.fusion;

/** What the fused logits are for; some rules calibrate their weights at test only. */
public enum Phase {
    TRAINING,
    TEST,
    /** As at test, but the gradient flows through every weight, also where training would detach it. */
    ATTACK
}
