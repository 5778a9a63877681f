package vn.cadre.report.view;

import java.util.List;

/** A part of a page under its heading. */
public record SectionView(String id, String title, String intro, List<BlockView> blocks) {}
