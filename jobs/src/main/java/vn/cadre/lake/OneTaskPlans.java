package vn.cadre.lake;

import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.catalyst.rules.Rule;
import org.apache.spark.sql.execution.CoalesceExec;
import org.apache.spark.sql.execution.ColumnarRule;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.exchange.ShuffleExchangeExec;
import org.apache.spark.sql.internal.SQLConf;
import scala.runtime.AbstractFunction1;
import scala.runtime.AbstractPartialFunction;
import scala.runtime.BoxedUnit;

/**
 * Spares small nights their shuffles: a shuffle into one partition only gathers rows in one task, and one task may as well
 * read them where they are made. Spark loads this by its name; it acts when {@code spark.sql.shuffle.partitions} is 1.
 */
public final class OneTaskPlans extends AbstractFunction1<SparkSessionExtensions, BoxedUnit> {
    @Override
    public BoxedUnit apply(SparkSessionExtensions extensions) {
        extensions.injectColumnar(new AbstractFunction1<>() {
            @Override
            public ColumnarRule apply(org.apache.spark.sql.SparkSession session) {
                return new AfterExchanges();
            }
        });
        return BoxedUnit.UNIT;
    }

    /** The only rules of Spark's that see a plan after its exchanges have been put in. */
    private static final class AfterExchanges extends ColumnarRule {
        @Override
        public Rule<SparkPlan> preColumnarTransitions() {
            return new Gather();
        }
    }

    private static final class Gather extends Rule<SparkPlan> {
        @Override
        public SparkPlan apply(SparkPlan plan) {
            return SQLConf.get().numShufflePartitions() == 1 ? plan.transformUp(new GatherOne()) : plan;
        }
    }

    private static final class GatherOne extends AbstractPartialFunction<SparkPlan, SparkPlan> {
        @Override
        public boolean isDefinedAt(SparkPlan plan) {
            return plan instanceof ShuffleExchangeExec exchange
                    && exchange.outputPartitioning().numPartitions() == 1;
        }

        @Override
        public SparkPlan apply(SparkPlan plan) {
            return new CoalesceExec(1, ((ShuffleExchangeExec) plan).child());
        }
    }
}
