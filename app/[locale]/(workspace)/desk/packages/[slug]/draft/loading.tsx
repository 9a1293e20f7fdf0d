export { DraftSkeleton as default } from "@/components/amendments/draft-skeleton";
