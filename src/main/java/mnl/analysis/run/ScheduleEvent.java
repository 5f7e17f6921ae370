package mnl.analysis.run;

/**
 * Something that a rule of the schedule did to one replica at the end of an epoch.
 *
 * @param replica the replica, see {@link RunLayout#replica}
 * @param kind what
 * @param epoch after how many epochs
 * @param value what the kind says
 */
public record ScheduleEvent(int replica, Kind kind, int epoch, double value) {

    /** What a rule may do. */
    public enum Kind {
        /** The warm-up ended on a plateau; the value is the epoch in which an accuracy had last improved. */
        GUIDANCE_BEGAN,
        /** The learning rate was reduced on a plateau; the value is the new rate. */
        RATE_REDUCED,
        /** The replica stopped and went back to its best weights; the value is the epoch that they are of. */
        STOPPED
    }
}
